import { Text } from '#kernel/body';

/** Which parked document, or subject, is to go on. */
export class UnparkBody {
  @Text('Id of the document, or the subject as `partner:<id>`', { max: 400 })
  key!: string;
}
