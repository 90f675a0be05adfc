/** Why a request is not served, besides what hub and rooms refuse. Each has a sentence in every language (sentences/). */
export type HttpCode =
  | 'http.unauthorized'
  | 'http.forbidden'
  | 'http.not-found'
  | 'http.malformed'
  | 'http.arguments'
  | 'http.too-large'
  | 'http.foreign-origin'
  | 'http.unknown-host'
  | 'http.internal'
  | 'http.not-saved'
  | 'picture.too-large'
  | 'picture.kind'
  | 'picture.metadata'
  | 'picture.too-many';
