'use strict';

/** How TypeScript becomes CommonJS, for running and for tests alike; types are checked by `npm run types`. */
module.exports = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022', keepClassNames: true },
  module: { type: 'commonjs', ignoreDynamic: true },
  swcrc: false,
};
