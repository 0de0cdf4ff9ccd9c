// A bare Socket.IO server on Node, for `roolitus bench peers` to compare with: joins, echoes and broadcasts.
// `node node_server.mjs FOLDER [DATABASE]`: FOLDER has node_modules with socket.io; with DATABASE each vote is
// committed to SQLite before it is acknowledged, as Roolitus does it.
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, database] = process.argv.slice(2);
const { Server } = createRequire(join(folder, "node_modules/"))("socket.io");

let save = () => {};
if (database) {
  const { DatabaseSync } = await import("node:sqlite");
  const db = new DatabaseSync(database);
  db.exec("PRAGMA journal_mode=wal; PRAGMA synchronous=FULL");
  db.exec("CREATE TABLE vote (participant TEXT, item TEXT, answer TEXT, PRIMARY KEY (participant, item))");
  const upsert = db.prepare(
    "INSERT INTO vote VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET answer = excluded.answer",
  );
  save = (participant, vote) => upsert.run(participant, vote.item, vote.answer);
}

const http = createServer((request, response) => {
  if (request.method !== "POST" || request.url !== "/join") {
    response.writeHead(404).end();
    return;
  }
  request.resume().on("end", () => {
    response.writeHead(200, {
      "Content-Type": "application/json",
      "Content-Length": "11",
      "Set-Cookie": `bare=${randomBytes(32).toString("base64url")}; HttpOnly; Path=/; SameSite=Lax`,
    });
    response.end('{"ok":true}');
  });
});
const io = new Server(http, { transports: ["websocket"], cors: { origin: "*" } });

io.on("connection", (socket) => {
  socket.on("join", (_, acknowledge) => {
    socket.join("room");
    acknowledge({ ok: true });
  });
  socket.on("vote", (vote, acknowledge) => {
    save(socket.id, vote);
    acknowledge({ ok: true, vote });
  });
  socket.on("broadcast", ({ length }, acknowledge) => {
    io.to("room").emit("news", { text: "x".repeat(length) });
    acknowledge({ ok: true });
  });
});

http.listen({ port: 0, host: "127.0.0.1", backlog: 2048 }, () => {
  console.log(`http://127.0.0.1:${http.address().port}`);
});
