import { Type, type Static } from 'typebox';

/** Why a document stands still. */
export const Parked = Type.Object(
  {
    event: Type.String({
      description: 'The event that could not be folded, as stream@revision; `judging` where the rules could not be applied',
    }),
    position: Type.String({ description: 'Position of that event, or up to which the rules were known' }),
    error: Type.String({ description: 'What went wrong' }),
  },
  { description: 'The document stands still since an event that could not be folded; it is released by unparking it' },
);
export type Parked = Static<typeof Parked>;

/** What the runner keeps in every document, beside what the read model folds. */
export const Bookkeeping = Type.Object({
  position: Type.String({ description: 'Position of the last event that is folded in' }),
  judgedTo: Type.Optional(
    Type.String({ description: 'Position up to which the rules were known when the document was last judged by them' }),
  ),
  parked: Type.Optional(Parked),
});
export type Bookkeeping = Static<typeof Bookkeeping>;
