/* QR codes, for those who share an address; loaded only then. */

import qrcode from "qrcode-generator";

const SMALLEST = 0; // the code is as large as its text needs
const CORRECTION = "M"; // of damage to 15 percent

/** The QR code of a text, as an SVG picture. */
export function qrCode(text: string): string {
  const code = qrcode(SMALLEST, CORRECTION);
  code.addData(text);
  code.make();
  return code.createSvgTag({ cellSize: 5, margin: 10, scalable: true });
}
