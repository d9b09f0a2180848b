import { type Answer, answerOf } from "./api.ts";
import { unreachable } from "../words/unreachable.ts";

export type Upload<Reply> = { readonly answer: Promise<Answer<Reply>>; readonly abort: () => void };

/** Sends a file as the body of a request and tells how much has left; fetch cannot tell that. */
export function uploadFile<Reply>(address: string, file: File, told: (sent: number) => void): Upload<Reply> {
  const request = new XMLHttpRequest();
  const answer = new Promise<Answer<Reply>>((resolve) => {
    request.open("POST", address);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = (event) => told(event.loaded);
    request.onload = () => resolve(answerOf<Reply>(request.status >= 200 && request.status < 300, request.response));
    request.onerror = () => resolve({ ok: false, problem: unreachable });
    request.onabort = () => resolve({ ok: false, problem: unreachable });
    request.send(file);
  });
  return { answer, abort: () => request.abort() };
}
