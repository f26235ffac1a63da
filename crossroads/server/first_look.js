// Takes the first look away when the page has its words and goes on no more; says so when no
// connection comes or stays, as behind a proxy that lets no web sockets through.
window.prerenderReady = false; // as Streamlit's own page says
// Else Streamlit looks for its server below the page's own address first, which takes a while.
const base = new URL(".", location.href).href.replace(/\/$/, "");
window.__streamlit ??= { BACKEND_BASE_URL: base, MAIN_PAGE_BASE_URL: base };

const PATIENCE = 10_000; // milliseconds from Streamlit's script running to the words
const SETTLING = 5_000; // milliseconds from the words to what comes with them, if it comes
const DONE = '[data-testid="stApp"][data-test-script-state="notRunning"]';
const WORDS = '[data-testid="stMain"] :is(h1, [data-testid="stAlert"], [data-testid="stException"])';
const PLACEHOLDER = '[data-testid="stMain"] [data-testid="stSkeleton"]';
const APP = '[data-testid="stApp"]';
const CONNECTED = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]';

const look = document.querySelector(".first-look");
const asked = [new URLSearchParams(location.search).get("lang"), ...navigator.languages];
const language = asked
  .map((tag) => tag?.slice(0, 2))
  .find((tag) => look.querySelector(`[lang="${CSS.escape(tag ?? "")}"]`));
document.documentElement.lang = language ?? "en";
for (const words of look.children) words.hidden = words.lang !== document.documentElement.lang;
let connected = false;
let dropped = false; // some proxies let the connection begin, and cut it
let waiting;
let settling;

function follow() {
  const before = connected;
  connected = document.querySelector(CONNECTED) !== null;
  dropped ||= before && !connected;
  if (worded() && !lacks()) leave();
  else if (worded()) settling ??= setTimeout(leave, SETTLING);
  else if (document.querySelector(APP)) waiting ??= setTimeout(judge, PATIENCE);
}

function leave() {
  clearTimeout(waiting);
  clearTimeout(settling);
  changes.disconnect();
  look.remove();
}

function worded() {
  return Boolean(document.querySelector(DONE)?.querySelector(WORDS));
}

function lacks() {
  const inSight = (one) => one.getBoundingClientRect().top < innerHeight;
  return [...document.querySelectorAll(PLACEHOLDER)].some(inSight);
}

// Connected all the time, and yet no words: the server has much to do.
function judge() {
  if (connected && !dropped) waiting = setTimeout(judge, PATIENCE);
  else look.dataset.trouble = "yes";
}

for (const host of look.querySelectorAll(".first-look-host")) host.textContent = location.host;
look.addEventListener("click", ({ target }) => target.closest("button") && location.reload());
const changes = new MutationObserver(follow);
changes.observe(document.getElementById("root"), {
  attributeFilter: ["data-test-connection-state", "data-test-script-state"],
  childList: true,
  subtree: true,
});
