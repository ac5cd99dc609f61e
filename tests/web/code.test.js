/** Programs around the engine's expressions. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { completePoint, readSubject } from '../../web/widgets/code/followed.js';
import { writeGradientProgram } from '../../web/widgets/code/gradient-program.js';
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

describe('the programs of several variables', () => {
  /** x² + 2y² at (1.5, 1): 4.25, gradient (3, 4). */
  const written = {
    numpy: ['x**2 + 2*y**2', '2*x', '4*y'],
    pytorch: ['x**2 + 2*y**2', '2*x', '4*y'],
    javascript: ['x**2 + 2*y**2', '2*x', '4*y'],
    cpp: ['x*x + 2*y*y', '2*x', '4*y'],
  };
  /** @type {import('../../web/widgets/code/gradient-program.js').GradientParts} */
  const gradientParts = {
    variables: ['x', 'y'], point: [1.5, 1], value: 4.25, gradient: [3, 4],
    f: (language) => written[language][0],
    partials: [(language) => written[language][1], (language) => written[language][2]],
  };

  it('hold the function, the point and what comes out, in every language', () => {
    for (const { name } of PROGRAM_LANGUAGES) {
      const program = writeGradientProgram(name, gradientParts);
      expect(program).toContain(written[name][0]);
      expect(program).toContain('4.25 3 4');
      expect(program.endsWith('\n')).toBe(true);
    }
  });

  it('let PyTorch find the partial derivatives itself', () => {
    const program = writeGradientProgram('pytorch', gradientParts);
    expect(program).toContain('result.backward()');
    expect(program).toContain('x.grad.item(), y.grad.item()');
    expect(program).not.toContain('4*y');
  });

  it('run, and print what the comment says', () => {
    const program = writeGradientProgram('javascript', gradientParts);
    const out = execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' });
    expect(out.trim()).toBe('4.25 3 4');
  });
});

describe('what the code is written about', () => {
  it('is read from a state as from attributes', () => {
    const subject = { formula: 'x^2+2*y^2', variables: ['x', 'y'], point: [1.5, 1] };
    expect(readSubject({ ...subject })).toEqual(subject);
    expect(readSubject({ formula: 'x^2+2*y^2', variables: 'x;y', point: '1,5; 1' }))
      .toEqual(subject);
    expect(readSubject({ formula: 'x*y', point: 'x=2; y=3' }))
      .toEqual({ formula: 'x*y', variables: undefined, point: [2, 3] });
    expect(readSubject({ formula: 't^2', variable: 't', point: 3 }))
      .toEqual({ formula: 't^2', variables: ['t'], point: [3] });
  });

  it('is nothing where there is no formula, and complete where the point is not', () => {
    expect(readSubject({ rates: '2;3' })).toBeNull();
    expect(readSubject({ formula: 'x', point: 'here' })?.point).toEqual([]);
    expect(completePoint([2], 3)).toEqual([2, 1, 1]);
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
