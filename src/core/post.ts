/** The words of a tag or a handle: "DraftOurDaughters" is "Draft Our Daughters". */
function toWords(tag: string): string {
  return tag.replace(/([a-z])([A-Z0-9])|(\d)([A-Za-z])/g, '$1$3 $2$4').replaceAll('_', ' ');
}

/**
 * A post without what says nothing of its matter: addresses, the signature. Tags and handles are read as their words: whoever is
 * addressed is often whom the claim is about.
 */
export function toPlainPost(text: string): string {
  return text
    .replace(/https?:\S+|\bpic\.twitter\.com\S+|\bwww\.\S+/g, ' ')
    .replace(/\s[—–-]\s[^—–\n]{1,60}\(@\w+\).{0,40}$/u, ' ')
    .replace(/[@#](\w+)/g, (_, tag: string) => ` ${toWords(tag)} `);
}
