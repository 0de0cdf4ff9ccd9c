/** Fluent files as modules: see build/words.ts. */
declare module '*.ftl' {
  const words: import('./i18n').Words;
  export default words;
}
declare module '*.ftl?participant' {
  const words: import('./i18n').Words;
  export default words;
}
