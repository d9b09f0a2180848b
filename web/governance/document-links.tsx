import { DocumentSealsLink } from "../access/document-seals-link.tsx";
import { addressOf } from "../kit/api.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

/** A numbered document: the PDF is the document, the docx the same text to be edited. */
export function DocumentLinks({ document }: { document: { readonly id: string; readonly number: string } }) {
  const say = useDeskSay();
  const address = (form: "pdf" | "docx") =>
    addressOf("/api/documents/{documentId}/file", { path: { documentId: document.id }, query: { form } });
  return (
    <>
      <a href={address("pdf")}>{say("minutes.pdf", { number: document.number })}</a>{" "}
      <a href={address("docx")} className="small">
        {say("minutes.docx")}
      </a>{" "}
      <DocumentSealsLink id={document.id} number={document.number} />
    </>
  );
}
