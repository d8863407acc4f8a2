import { BadInput } from '../../errors.ts';

/** Why a text is refused as JSON. */
export type JsonFaultCode =
  | 'JSON_NOT_WELL_FORMED'
  | 'JSON_DUPLICATE_KEY'
  | 'JSON_FORBIDDEN_KEY'
  | 'JSON_TOO_DEEP'
  | 'JSON_TOO_LARGE'
  | 'JSON_ENCODING';

/** A text that is not read on, with the line at which it stopped. */
export class JsonTextFault extends BadInput {
  readonly fault: JsonFaultCode;
  readonly line: number;

  constructor(fault: JsonFaultCode, message: string, line: number) {
    super(`${message} (line ${line})`, { fault, line });
    this.fault = fault;
    this.line = line;
  }
}
