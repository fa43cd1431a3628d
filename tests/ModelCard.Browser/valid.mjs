import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const validator = new HtmlValidate(new FileSystemConfigLoader([], { root: true, extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'] }));

/** What html-validate finds in a page. */
export async function problemsOf(_, file) {
  const report = await validator.validateFile(file);
  return report.results.flatMap(result => result.messages.map(message => `${message.line}:${message.column}: ${message.ruleId}: ${message.message}`));
}
