import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DocumentForm } from "../document-form.tsx";
import { DayLine, TextLine } from "../form-line.tsx";
import type { Setup } from "./setup.ts";

type Typed = { readonly name: string; readonly on: string };

/** Whom the secretariat names to run the body from day to day. */
export function RunnerForm({ setup }: { setup: Setup }) {
  const say = useDeskSay();
  const name = useDeed("post", "/api/setups/{setupId}/runner");
  const send = async (typed: Typed, paperId: string | null) =>
    (await name.send({ path: { setupId: setup.id }, body: { ...typed, paperId } })).ok;
  return (
    <DocumentForm<Typed>
      opens={say("setup.runner.open")}
      about={say("setup.runner.about")}
      does={say("setup.runner.do")}
      upload={say("setup.runner.paper")}
      deed={name}
      send={send}
    >
      <div className="pair-form">
        <TextLine name="name" label={say("setup.runner.name")} most={80} />
        <DayLine name="on" label={say("setup.on")} />
      </div>
    </DocumentForm>
  );
}
