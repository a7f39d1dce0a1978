/** The documentation page: Swagger UI, which finds everything else in `page.js`. */
export const docsPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Partner Ledger: API</title>
    <link rel="stylesheet" href="/docs/assets/swagger-ui.css" />
  </head>
  <body>
    <main id="api"></main>
    <script src="/docs/assets/swagger-ui-bundle.js"></script>
    <script src="/docs/page.js"></script>
  </body>
</html>
`;

const asScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The script that shows the document, signed in with the token. */
export const docsScript = (document: object, token: string): string => `
const ui = SwaggerUIBundle({
  spec: ${asScript(document)},
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  onComplete: () => ui.preauthorizeApiKey('bearer', ${asScript(token)}),
});
`;
