/** Names that take an article in a sentence: states that are unions, islands or republics by name. */
const WITH_ARTICLE =
  /^(?:United |Netherlands|Philippines|Maldives|Bahamas|Gambia|Seychelles|Comoros|Vatican|Palestinian|European Union|African Union|Taliban)|(?: Republic| Territory| Federation| Islands| Nations| Union| Court| Emirates)$/;

/** "the United States", "North Korea". */
export function nameInSentence(name: string): string {
  return WITH_ARTICLE.test(name) && !/^the /i.test(name) ? `the ${name}` : name;
}
