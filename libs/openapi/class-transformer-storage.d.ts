/** What class-transformer keeps of its decorators: not part of its typings. */
declare module 'class-transformer/cjs/storage.js' {
  export const defaultMetadataStorage: object;
}
