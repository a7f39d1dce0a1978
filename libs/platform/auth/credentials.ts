import { Type, type Static } from 'typebox';

/** Scopes that credentials may hold besides one `commands:<capability>` for each capability. */
export const SCOPES = ['read', 'audit', 'admin', 'delegate'] as const;

/** Who signs in: what a token or an API key says. */
export const Credentials = Type.Object({
  subject: Type.String({ minLength: 1, maxLength: 200, description: 'Pseudonymous id of the person or service' }),
  kind: Type.Enum(['service', 'user', 'partner', 'system'], { description: 'What kind of actor it is' }),
  side: Type.Enum(['vendor', 'partner'], { description: 'Which side of the partnership it is on' }),
  partnerId: Type.Optional(Type.String({ description: 'The one partner that it may see' })),
  scopes: Type.Array(Type.String(), { description: 'What it may do' }),
});
export type Credentials = Static<typeof Credentials>;
