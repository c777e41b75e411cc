/** Style sheets come as text: they are adopted by a shadow root, not linked to a page. */
declare module '*.css' {
  const text: string;
  export default text;
}
