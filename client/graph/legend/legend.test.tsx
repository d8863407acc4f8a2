// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { countKeys, hiddenWords } from './legend-keys.ts';
import { Legend } from './legend.tsx';
import { IIJ_2007 } from '../plan/answers.fixture.ts';
import { roughly } from '../plan/geometry.test-kit.ts';
import { planOf } from '../plan/plan.ts';

afterEach(cleanup);

const counts = countKeys(planOf(IIJ_2007, { width: 1072, height: 736 }, { measure: roughly }).scene);

describe('the legend', () => {
  it('counts parties once, wherever they stand', () => {
    // Banks: Mizuho, BTMU and SMBC hold and lend, Mitsubishi UFJ Trust lends. Nominees: Hero and Company, Japan
    // Trustee.
    expect(counts.get('bank')).toBe(4);
    expect(counts.get('nominee')).toBe(2);
    // 4 outside directors and 3 outside company auditors; 9 + 1 others, of whom one also holds.
    expect(counts.get('outside')).toBe(7);
    expect(counts.get('person')).toBe(10);
    expect(counts.get('unknown')).toBe(2);
    expect(counts.get('seats')).toBe(17);
    expect(counts.get('loans')).toBe(4);
  });

  it('names what is there and hides it when pressed', () => {
    const onHide = vi.fn();
    render(<Legend counts={counts} hidden={[]} onHide={onHide} />);
    expect(screen.queryByRole('button', { name: /post/ })).toBeNull();
    const bank = screen.getByRole('button', { name: /bank/ });
    expect(bank.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(bank);
    expect(onHide).toHaveBeenCalledWith(['bank']);
  });

  it('shows again what is hidden, also when none of it is left to count', () => {
    const onHide = vi.fn();
    render(<Legend counts={new Map()} hidden={['bank', 'loans']} onHide={onHide} />);
    fireEvent.click(screen.getByRole('button', { name: /bank/ }));
    expect(onHide).toHaveBeenCalledWith(['loans']);
  });

  it('says in words what is hidden, and ignores words it does not know', () => {
    expect(hiddenWords(['bank', 'loans', 'made-up'])).toBe('bank, loan');
  });
});
