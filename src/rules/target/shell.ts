/** What every target shares that is pasted into a POSIX shell. */

/** One word, whatever is in it: nothing is expanded between single quotes, not even `!` at a prompt. */
export const word = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Also inert in a line behind `#`, which zsh executes when pasted. */
export const SHELL_PROSE = /^[A-Za-z0-9 ._:/+,@-]$/;

export const remark = (text: string): string => `# ${text}`;
