import { office } from "@xinheng/domain/access/office.ts";
import type { SealView } from "@xinheng/domain/access/seals/seal-view.ts";
import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { officeName } from "../../access/office-name.ts";
import { addressOf } from "../../kit/api.ts";
import { Fact } from "../../kit/fact.tsx";
import { useLocale } from "../../kit/locale.tsx";
import { PaperDrop } from "../../kit/paper-drop.tsx";
import { useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ChoiceField, DayField, TextField } from "../asked-field.tsx";
import { OpenedForm } from "../opened-form.tsx";

/** One seal of the register. Its picture is shown to nobody, its keeper included. */
export function SealItem({ seal }: { seal: SealView }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { keeper, picturedAt, retired } = seal;
  return (
    <li className="record">
      <div className="record-head">
        <h3>{seal.name}</h3>
        <span className="tags">
          <span className={retired === null ? "tag good" : "tag"}>
            {say(retired === null ? "seal.inUse" : "seal.retired")}
          </span>
        </span>
      </div>
      <dl className="facts dense pair">
        <Fact name={say("seal.millimetres")}>{say("seal.millimetres.says", { many: seal.millimetres })}</Fact>
        <Fact name={say("seal.fromOn")}>{seal.fromOn}</Fact>
        <Fact name={say("seal.ground")} whole>
          {seal.basis}
        </Fact>
        {retired === null ? (
          <>
            <Fact name={say("seal.keeper")} whole>
              {keeper === null
                ? say("seal.keeper.none")
                : say("seal.keeper.says", {
                    ...{ name: keeper.name, office: officeName(keeper.office, locale), from: keeper.fromOn },
                    ...{ decided: keeper.decidedOn, basis: keeper.basis },
                  })}
            </Fact>
            <Fact name={say("seal.picture")} whole>
              {picturedAt === null
                ? say("seal.picture.none")
                : say("seal.picture.says", { at: writtenInstant(picturedAt) })}
            </Fact>
          </>
        ) : (
          <Fact name={say("seal.retired")} whole>
            {say("seal.retired.says", retired)}
          </Fact>
        )}
      </dl>
      {seal.can.includes("bring-seal-picture") && <PictureDrop sealId={seal.id} />}
      {seal.can.includes("appoint-seal-keeper") && <AppointForm sealId={seal.id} />}
      {seal.can.includes("retire-seal") && <RetireForm sealId={seal.id} />}
    </li>
  );
}

/** Takes the print in; from here on nobody sees it but on a document. */
function PictureDrop({ sealId }: { sealId: string }) {
  const say = useDeskSay();
  const queries = useQueryClient();
  const [brought, setBrought] = useState<{ width: number; height: number } | null>(null);
  return (
    <div className="deed">
      {brought !== null && (
        <p className="note calm" role="status">
          {say("seal.bring.done", brought)}
        </p>
      )}
      <PaperDrop<{ width: number; height: number }>
        says={say("seal.bring.says")}
        only={{ hint: say("seal.bring.hint"), accept: ".png" }}
        addressFor={() => addressOf("/api/seals/{sealId}/picture", { path: { sealId } })}
        brought={(print) => {
          setBrought(print);
          void queries.invalidateQueries();
        }}
      />
    </div>
  );
}

type Appointed = { readonly who: string; readonly decidedOn: string; readonly basis: string };

function AppointForm({ sealId }: { sealId: string }) {
  const say = useDeskSay();
  const appoint = useDeed("post", "/api/seals/{sealId}/keeper");
  return (
    <OpenedForm<Appointed>
      opens={say("seal.appoint.open")}
      about={say("seal.appoint.about")}
      does={say("seal.appoint.do")}
      deed={appoint}
      send={({ who, decidedOn, basis }) => {
        const [accountId = "", held] = who.split(" ");
        return appoint.send({ path: { sealId }, body: { accountId, office: office.parse(held), decidedOn, basis } });
      }}
    >
      <KeeperField />
      <DayField name="decidedOn" label={say("seal.appoint.decidedOn")} />
      <TextField name="basis" label={say("seal.appoint.basis")} most={300} />
    </OpenedForm>
  );
}

/** Whoever holds an office here today; whether it is one that keeps seals the server judges. */
function KeeperField() {
  const say = useDeskSay();
  const locale = useLocale();
  const asked = useAnswer("/api/offices", { query: { limit: 100 } });
  const held = asked.answer?.ok === true ? asked.answer.value.offices : [];
  return (
    <ChoiceField
      name="who"
      label={say("seal.appoint.who")}
      options={held
        .filter(({ state, subjectId }) => state === "running" && subjectId === null)
        .map((term) => ({
          value: `${term.accountId} ${term.office}`,
          label: `${term.name} ${officeName(term.office, locale)}`,
        }))}
    />
  );
}

function RetireForm({ sealId }: { sealId: string }) {
  const say = useDeskSay();
  const retire = useDeed("post", "/api/seals/{sealId}/retirement");
  return (
    <OpenedForm<{ reason: string }>
      opens={say("seal.retire.open")}
      about={say("seal.retire.about")}
      does={say("seal.retire.do")}
      deed={retire}
      send={(body) => retire.send({ path: { sealId }, body })}
    >
      <TextField name="reason" label={say("seal.retire.reason")} most={300} />
    </OpenedForm>
  );
}
