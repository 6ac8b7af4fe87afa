/** Style sheets are bundled as text: the build's loader for `.css`. */
declare module '*.css' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the loader gives a file's text as its default export
  export default text;
}
