# The worker of a production installation. Build stage: packages and compiled TypeScript; run stage: what is needed to run.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /sagsgang
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production SAGSGANG_NO_BUILD=1
WORKDIR /sagsgang
COPY --from=build /sagsgang/package.json ./
COPY --from=build /sagsgang/node_modules ./node_modules
COPY --from=build /sagsgang/bin ./bin
COPY --from=build /sagsgang/dist ./dist
USER node
CMD ["node", "dist/worker/main.js"]
