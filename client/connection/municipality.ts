/** Municipality of an installation that names none (`SAGSGANG_MUNICIPALITY`). */
export const defaultMunicipality = 'eksempel';

/** The municipality that commands are for when they name none: `SAGSGANG_MUNICIPALITY`, else the example's. */
export function ownMunicipality(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env['SAGSGANG_MUNICIPALITY'] ?? defaultMunicipality;
}
