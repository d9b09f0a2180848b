import { addressOf } from "../../kit/api.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Given = { readonly mediationId: string; readonly documentId: string; readonly number: string };

/** The agreement or a supplement as it was frozen, and the same text to be edited: by the road of the matter, which its mediator may go too. */
export function AgreementLinks({ mediationId, documentId, number }: Given) {
  const say = useDeskSay();
  const at = (form: "pdf" | "docx") =>
    addressOf("/api/mediations/{mediationId}/documents/{documentId}", {
      path: { mediationId, documentId },
      query: { form },
    });
  return (
    <span className="agreement-links">
      <a href={at("pdf")}>{number}</a> <a href={at("docx")}>{say("agreement.docx", { number })}</a>
    </span>
  );
}
