/** Programs around the engine's expressions. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { PROGRAM_LANGUAGES, writeProgram } from '../../web/widgets/code/program.js';
import { agreeingLength, bestStep, errorSide } from '../../web/widgets/gradcheck/words.js';

/** (2w − 6)² at w = 1: 16, slope −16. */
const expressions = {
  numpy: ['(2*w - 6)**2', '4*(2*w - 6)'],
  pytorch: ['(2*w - 6)**2', '4*(2*w - 6)'],
  javascript: ['(2*w - 6)**2', '4*(2*w - 6)'],
  cpp: ['std::pow(2*w - 6, 2)', '4*(2*w - 6)'],
};

/** @type {import('../../web/widgets/code/program.js').Parts} */
const parts = {
  variable: 'w', point: 1, value: 16, slope: -16,
  f: (language) => expressions[language][0],
  derivative: (language) => expressions[language][1],
};

describe('the programs', () => {
  it('hold the function, the point and what comes out, in every language', () => {
    for (const { name } of PROGRAM_LANGUAGES) {
      const program = writeProgram(name, parts);
      expect(program).toContain(expressions[name][0]);
      expect(program).toContain('16 -16');
      expect(program.endsWith('\n')).toBe(true);
    }
  });

  it('write a whole number as a float where the language tells them apart', () => {
    expect(writeProgram('numpy', parts)).toContain('w = 1.0');
    expect(writeProgram('cpp', parts)).toContain('const double w = 1.0;');
    expect(writeProgram('numpy', { ...parts, point: -0.25 })).toContain('w = -0.25');
    expect(writeProgram('numpy', { ...parts, point: 1e-7 })).toContain('w = 1e-7');
  });

  it('let PyTorch find the derivative itself', () => {
    const program = writeProgram('pytorch', parts);
    expect(program).toContain('y.backward()');
    expect(program).not.toContain(expressions.pytorch[1]);
  });

  it('run, and print what the comment says', () => {
    const program = writeProgram('javascript', parts);
    const printed = execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' });
    expect(printed.trim()).toBe('16 -16');
  });
});

describe('the gradient check in words', () => {
  const steps = Float64Array.of(1e-9, 1e-7, 1e-5, 1e-3, 1e-1);
  const errors = Float64Array.of(1e-7, 1e-9, 1e-11, 1e-7, 1e-3);

  it('finds the step with the least error', () => {
    expect(bestStep(steps, errors)).toEqual({ step: 1e-5, error: 1e-11 });
    expect(bestStep(steps, errors.map(() => NaN))).toBeNull();
  });

  it('says which error rules on which side', () => {
    expect(errorSide(1e-8, 1e-8, 1e-5)).toBe('rounding');
    expect(errorSide(1e-2, 1e-5, 1e-5)).toBe('truncation');
    expect(errorSide(2e-5, 1e-11, 1e-5)).toBe('valley');
    expect(errorSide(2e-5, 0, 1e-5)).toBe('exact');
    expect(errorSide(2e-5, NaN, undefined)).toBe('undefined');
  });

  it('knows how far two numbers agree in their digits', () => {
    expect(agreeingLength('0.5403023', '0.5403999')).toBe(6);
    expect(agreeingLength('−1', '1')).toBe(0);
  });
});
