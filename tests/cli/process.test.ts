import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallShowText } from '../show/small-show';
import { runCli } from './cli';
import { makeWorkFolder, writeIn } from './work-folder';

const folder = makeWorkFolder();
const at = (path: string) => join(folder, path);

beforeAll(() => {
  writeIn(folder, 'good/show.json', smallShowText());
  writeIn(
    folder,
    'steep/show.json',
    smallShowText((show) => (show.storyboard.scenes[0]!.placement.positionM = [58, 0, 30])),
  );
  writeIn(folder, 'broken/show.json', '{');
});

describe.concurrent('the command line as a process', () => {
  test.each([
    [0, 'a good show', ['plan', at('good'), '--json']],
    [0, 'help', ['--help']],
    [0, 'its version', ['--version']],
    [2, 'a wrong option', ['plan', at('good'), '--fast']],
    [3, 'a broken show', ['plan', at('broken')]],
    [4, 'a show that fails the check', ['plan', at('steep')]],
  ])('ends with %i after %s', async (code, _, args) => {
    const result = await runCli(args);
    expect(result.code).toBe(code);
    expect(result.stdout === '').toBe(code === 2 || code === 3);
    expect(result.stderr === '').toBe(code === 0 || code === 4);
  });

  test('data goes to standard output, progress to standard error, and only when asked for', async () => {
    const { stdout, stderr } = await runCli(['plan', at('good'), '--json', '--progress']);
    expect(JSON.parse(stdout).drones).toBe(12);
    expect(stderr).toContain('planning transitions\n');
    expect(stderr).not.toContain('\x1b');
  });

  test('a reader who leaves early ends it in peace', async () => {
    const shell = 'set -o pipefail; "$@" | true';
    const { code, stderr } = await runCli(['plan', at('good'), '--json'], { shell });
    expect([code, stderr]).toEqual([0, '']);
  });

  test.each([
    [4, 'check', 'set -o pipefail; "$@" | true'],
    [4, 'check', '"$@" >&-'],
    [4, 'check', '"$@" > /dev/full'],
    [4, 'check', 'set -o pipefail; "$@" 2>&1 | head -c 1'],
    [4, 'plan', 'set -o pipefail; "$@" | true'],
  ])('the verdict stands whatever becomes of what is printed: %i of %s, %s', async (code, command, shell) => {
    expect((await runCli([command, at('steep')], { shell })).code).toBe(code);
  });

  test('output that cannot be written is an error of its own where the work was fine', async () => {
    const { code, stderr } = await runCli(['check', at('good')], { shell: '"$@" > /dev/full' });
    expect(code).toBe(3);
    expect(stderr).toContain('standard output cannot be written');
  });

  test('a file limit of the system is one clear error and leaves nothing', async () => {
    const out = at('limited/samples.csv');
    writeIn(folder, 'limited/readme', '');
    const { code, stderr } = await runCli(['sample', at('good'), '--hz', '100', '--out', out], {
      shell: 'ulimit -f 100; "$@"',
    });
    expect(stderr).toContain(`${out}: the file grows larger than this system allows`);
    expect(code).toBe(3);
    expect(readdirSync(at('limited'))).toEqual(['readme']);
  });

  test('Ctrl-C in the midst of writing leaves nothing', async () => {
    writeIn(folder, 'stopped/readme', '');
    const out = at('stopped/samples.csv');
    let isStopped = false; // once: a second Ctrl-C would end it at once, in the midst of its farewell
    const { code, stderr } = await runCli(['sample', at('good'), '--hz', '1000', '--out', out, '--progress'], {
      onStderr: (text, kill) => {
        if (isStopped || !text.includes('checking')) return;
        isStopped = true;
        setTimeout(() => kill('SIGINT'), 150);
      },
    });
    expect(stderr).toContain('nothing was written');
    expect(code).toBe(130);
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(at('stopped'))).toEqual(['readme']);
  });
});
