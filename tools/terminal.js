/**
 * What the tools print, and the commands they run: stages with their time, one line of progress
 * within a stage, the output of a command only when it fails.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

const interactive = Boolean(process.stdout.isTTY) && !process.env.CI;

/** Where nobody watches a line change, progress is printed this often, in milliseconds. */
const LOG_INTERVAL = 5000;

/**
 * @param {string} code an SGR parameter of ANSI escape sequences
 * @param {string} text
 */
function paint(code, text) {
  return interactive ? `\u001b[${code}m${text}\u001b[0m` : text;
}

/** @param {string} text */
export const bold = (text) => paint('1', text);

/** @param {string} text */
export const faint = (text) => paint('2', text);

/** @param {string} text */
export const good = (text) => paint('32', text);

/** @param {string} text */
export const bad = (text) => paint('31', text);

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${interactive ? text : stripVTControlCharacters(text)}\n`);
}

/** An error whose message is all that a person needs: it is printed without a stack. */
export class PlainError extends Error {}

/** A command that ended with another code than 0. */
export class CommandError extends PlainError {
  /**
   * @param {string} command the whole command line
   * @param {number | null} code
   * @param {string} output both streams, in the order in which they came
   */
  constructor(command, code, output) {
    const shown = command.length > 200 ? `${command.slice(0, 200)}…` : command;
    super(`${output.trimEnd()}\n\n${shown}\nended with ${code ?? 'a signal'}.`.trimStart());
    this.code = code;
    this.output = output;
  }
}

/**
 * Runs a command and gives back what it printed; throws a CommandError when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {Record<string, string | undefined>} [options.env] added to this process's environment
 * @param {(line: string) => void} [options.onLine] called for every line as it comes
 * @param {boolean} [options.attached] the command has the terminal: it prints and asks by itself
 * @returns {Promise<string>}
 */
export function run(command, args, { cwd, env, onLine, attached = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...(interactive ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }), ...env },
      stdio: attached ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
      });
      if (stream && onLine) createInterface({ input: stream }).on('line', onLine);
    }
    child.once('error', (error) => reject(new PlainError(`${command}: ${error.message}`)));
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new CommandError([command, ...args].join(' '), code, output));
    });
  });
}

/**
 * Says what is being done, does it, and says how long it took.
 * @template T
 * @param {string} title
 * @param {(progress: (text: string) => void) => Promise<T> | T} work gets a function that shows
 *   what it is at
 * @returns {Promise<T>}
 */
export async function stage(title, work) {
  const start = performance.now();
  let lastLog = start;
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const progress = (/** @type {string} */ text) => {
    const line = text.trim().replace(/\s+/g, ' ');
    if (interactive) {
      const room = Math.max(20, (process.stdout.columns ?? 80) - title.length - 6);
      process.stdout.write(`\r\u001b[K  ${title}  ${faint(line.slice(0, room))}`);
    } else if (performance.now() - lastLog > LOG_INTERVAL) {
      lastLog = performance.now();
      say(`  ${title}: ${line}`);
    }
  };
  progress('…');
  try {
    const result = await work(progress);
    say(`${interactive ? '\r\u001b[K' : ''}${good('✓')} ${title} ${faint(seconds())}`);
    return result;
  } catch (error) {
    say(`${interactive ? '\r\u001b[K' : ''}${bad('✗')} ${title} ${faint(seconds())}`);
    throw error;
  }
}

/**
 * Runs a tool's main function: prints what went wrong and sets the exit code.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    const text = error instanceof PlainError ? error.message : String(Object(error).stack ?? error);
    process.stderr.write(`\n${interactive ? text : stripVTControlCharacters(text)}\n`);
    process.exitCode = 1;
  }
}

/**
 * Whether a module is the program that Node was started with.
 * @param {string} url the module's import.meta.url
 */
export function isMain(url) {
  return process.argv[1] !== undefined && url === new URL(`file://${process.argv[1]}`).href;
}
