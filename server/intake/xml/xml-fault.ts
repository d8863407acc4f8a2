import { BadInput } from '../../errors.ts';

/** Why a document of XML is refused. */
export type XmlFaultCode =
  'XML_NOT_WELL_FORMED' | 'XML_DOCTYPE' | 'XML_TOO_DEEP' | 'XML_TOO_LARGE' | 'XML_ENCODING' | 'XML_CUT_OFF';

/** A document that cannot be read on, with the line at which it stopped. */
export class XmlFault extends BadInput {
  readonly fault: XmlFaultCode;
  readonly line: number;
  readonly mend: string | undefined;

  constructor(fault: XmlFaultCode, message: string, line: number, mend?: string) {
    super(`${message} (line ${line})`, { fault, line });
    this.fault = fault;
    this.line = line;
    this.mend = mend;
  }
}
