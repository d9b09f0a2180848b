import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { TextField } from "./asked-field.tsx";
import { OpenedForm } from "./opened-form.tsx";

/** A kept extract that somebody is about to read: the purpose comes first, the files stand here once it was said. */
export function ExtractOpening({ id, number }: { id: string; number: string }) {
  const say = useDeskSay();
  const open = useDeed("post", "/api/documents/{documentId}/openings");
  return (
    <OpenedForm<{ purpose: string }>
      opens={say("extractOpening.open", { number })}
      about={say("extractOpening.about")}
      does={say("extractOpening.do")}
      deed={open}
      send={(body) => open.send({ path: { documentId: id }, body })}
    >
      <TextField name="purpose" label={say("inspect.purpose")} />
    </OpenedForm>
  );
}
