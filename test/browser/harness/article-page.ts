/** The HTML of a plain article with this title and text, marked up as news sites do. */
export function toArticlePage(title: string, text: string): string {
  const paragraphs = toParagraphs(text).map((each) => `<p>${toHtml(each)}</p>`);
  const about = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: '2025-07-04',
  };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${toHtml(title)}</title>
<meta property="og:type" content="article">
<script type="application/ld+json">${JSON.stringify(about).replaceAll('<', '\\u003c')}</script>
<style>body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, serif; color: #111; background: #fff }</style>
</head>
<body>
<main>
<article>
<h1>${toHtml(title)}</h1>
${paragraphs.join('\n')}
</article>
</main>
</body>
</html>
`;
}

/** Paragraphs are parted by blank lines; where there are none, each line is one. */
function toParagraphs(text: string): readonly string[] {
  const parts = /\n\s*\n/.test(text) ? text.split(/\n\s*\n/) : text.split('\n');
  return parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
}

function toHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
