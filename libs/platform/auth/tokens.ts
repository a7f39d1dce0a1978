import { SignJWT, createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { Value } from 'typebox/value';
import { ProblemError } from '#contracts';
import { Credentials } from './credentials.js';
import type { VerifiedToken } from './verified-tokens.js';

/** How tokens are signed: one algorithm, and a shared key or the key set of an identity provider. */
export interface TokenSettings {
  readonly algorithm: string;
  readonly issuer: string;
  readonly audience: string;
  readonly key: Uint8Array | URL;
}

const claimsOf = ({ subject, kind, side, partnerId, scopes }: Credentials): JWTPayload => ({
  sub: subject,
  kind,
  side,
  ...(partnerId !== undefined && { partner: partnerId }),
  scope: scopes.join(' '),
});

const credentialsOf = ({ sub, kind, side, partner, scope }: JWTPayload): unknown => ({
  subject: sub,
  kind,
  side,
  ...(partner !== undefined && { partnerId: partner }),
  scopes: typeof scope === 'string' ? scope.split(' ').filter((word) => word !== '') : [],
});

/** Signs a token that is valid for so long, such as `8h`. Needs a shared key. */
export const signToken = (
  credentials: Credentials,
  { algorithm, issuer, audience, key }: TokenSettings,
  validFor: string,
): Promise<string> => {
  if (key instanceof URL) throw new Error('tokens are signed by the identity provider, not here');
  return new SignJWT(claimsOf(credentials))
    .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(validFor)
    .sign(key);
};

/** Reads tokens: what one says that is signed as configured and not expired. Throws `not-signed-in` for any other. */
export const tokenVerifier = ({
  algorithm,
  issuer,
  audience,
  key,
}: TokenSettings): ((token: string) => Promise<VerifiedToken>) => {
  const options = { algorithms: [algorithm], issuer, audience, requiredClaims: ['sub', 'exp'] };
  const keys: JWTVerifyGetKey = key instanceof URL ? createRemoteJWKSet(key) : () => key;
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, options);
      const credentials = credentialsOf(payload);
      const { exp: expiresAt } = payload;
      if (expiresAt !== undefined && Value.Check(Credentials, credentials)) return { credentials, expiresAt };
      throw new ProblemError('not-signed-in', 'the token lacks the claims sub, kind, side or scope');
    } catch (error) {
      if (error instanceof errors.JOSEError)
        throw new ProblemError('not-signed-in', `the token is not valid: ${error.message}`, { cause: error });
      throw error;
    }
  };
};
