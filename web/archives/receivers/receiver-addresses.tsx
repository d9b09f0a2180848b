import type { ReceiverAddressView } from "@xinheng/domain/archives/receivers/receiver-address-view.ts";
import { Button } from "antd";
import { useState } from "react";
import { MoreButton } from "../../kit/more-button.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** The receivers that the program tells, and where. */
export function ReceiverAddresses() {
  const say = useDeskSay();
  const [cursor, setCursor] = useState<string | null>(null);
  const found = useAnswer("/api/receiver-addresses", { query: cursor === null ? {} : { cursor } });
  return (
    <section className="sheet" aria-label={say("receiverAddress.title")}>
      <h2>{say("receiverAddress.title")}</h2>
      <Answered asked={found}>
        {({ addresses, next }) => (
          <>
            {addresses.length === 0 && <p className="small">{say("receiverAddress.none")}</p>}
            <ul className="rows">
              {addresses.map((address) => (
                <Address key={address.id} address={address} />
              ))}
            </ul>
            <MoreButton next={next} first={cursor === null} go={setCursor} />
          </>
        )}
      </Answered>
    </section>
  );
}

function Address({ address }: { address: ReceiverAddressView }) {
  const say = useDeskSay();
  const end = useDeed("delete", "/api/receiver-addresses/{addressId}");
  return (
    <li>
      <div>
        {address.recipient} <span className="tag">{say(`receiverAddress.${address.way}`)}</span>
        <div className="small breaks">{address.address}</div>
        {end.problem !== null && <ProblemNote problem={end.problem} />}
      </div>
      {address.can.includes("end-receiver-address") && (
        <Button
          size="small"
          loading={end.busy}
          onClick={() => void end.send({ path: { addressId: address.id } })}
          aria-label={`${say("receiverAddress.end")} ${address.recipient}`}
        >
          {say("receiverAddress.end")}
        </Button>
      )}
    </li>
  );
}
