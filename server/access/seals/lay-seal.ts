import type { PDFRef } from "@cantoo/pdf-lib";
import type { PagePoint } from "@xinheng/domain/access/seals/seal-place.ts";
import type { SealPicture } from "./seal-picture.ts";

/** Where a seal's middle goes, and how broad it is printed. */
export type Laying = { readonly middle: PagePoint; readonly millimetres: number };

/**
 * Lays the print of a seal upon a page of a PDF, true to scale. What is there stays byte for byte and the change is appended
 * (ISO 32000-1, 7.5.6), so that whoever has both sees that nothing but the seal was added. Ink over ink: the text shows through.
 * Conformance to PDF/A-2b stays: plain RGB with an opacity of its own, no name and no date of the file touched.
 */
export async function laySeal(pdf: Buffer, picture: SealPicture, { middle, millimetres }: Laying): Promise<Buffer> {
  // A third of a second to load, and few documents are sealed.
  const { PDFDocument, PDFName, PDFOperator, PDFOperatorNames, PDFNumber } = await import("@cantoo/pdf-lib");
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  const page = document.getPage(middle.page - 1);
  const { context } = document;
  const image = (bytes: Buffer, colours: "DeviceGray" | "DeviceRGB", opacity?: PDFRef) =>
    context.register(
      context.flateStream(bytes, {
        ...{ Type: "XObject", Subtype: "Image", Width: picture.width, Height: picture.height },
        ...{ BitsPerComponent: 8, ColorSpace: colours, SMask: opacity },
      }),
    );
  const print = image(picture.rgb, "DeviceRGB", image(picture.alpha, "DeviceGray"));
  const order = String(context.largestObjectNumber);
  const [seal, ink] = [PDFName.of(`Seal${order}`), PDFName.of(`Ink${order}`)];
  page.node.setXObject(seal, print);
  page.node.setExtGState(ink, context.obj({ Type: "ExtGState", BM: "Multiply" }));
  const breadth = points(millimetres * 1_000);
  const height = (breadth * picture.height) / picture.width;
  const at = { x: points(middle.xUm) - breadth / 2, y: page.getHeight() - points(middle.yUm) - height / 2 };
  const number = (value: number) => PDFNumber.of(Math.round(value * 1_000) / 1_000);
  page.pushOperators(
    PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of("Artifact")]),
    PDFOperator.of(PDFOperatorNames.PushGraphicsState),
    PDFOperator.of(PDFOperatorNames.SetGraphicsStateParams, [ink]),
    PDFOperator.of(PDFOperatorNames.ConcatTransformationMatrix, [breadth, 0, 0, height, at.x, at.y].map(number)),
    PDFOperator.of(PDFOperatorNames.DrawObject, [seal]),
    PDFOperator.of(PDFOperatorNames.PopGraphicsState),
    PDFOperator.of(PDFOperatorNames.EndMarkedContent),
  );
  // A table of addresses as in the file itself: readers of PDF/A meet one kind of it only.
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

function points(micrometres: number): number {
  return (micrometres * 72) / 25_400;
}
