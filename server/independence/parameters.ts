import type { Rule } from '../rules/books/book-format.ts';
import { datedIn, type DatedValue } from '../rules/books/book-values.ts';

export interface Parameter {
  readonly name: string;
  readonly values: readonly Required<Pick<DatedValue, 'value' | 'mark' | 'citation'>>[];
}

/** The thresholds and look-backs of a rule; a value without a mark and citation of its own has the rule's. */
export function parametersOf(rule: Rule): Parameter[] {
  return rule.tests.flatMap((test, i) =>
    datedIn(test).map(([path, values]) => ({
      name: [...(rule.tests.length > 1 ? [String(i + 1)] : []), ...path.map(String)].join('.'),
      values: values.map((value) => ({
        ...value,
        mark: value.mark ?? rule.mark,
        citation: value.citation ?? rule.citation,
      })),
    })),
  );
}
