/* Everything that the explorer's page needs. */

import { explorerOf } from "../explorer/explorer.ts";
import { StreamlitHost } from "../host/streamlit_host.ts";
import { offerEngine } from "../maps/engine.ts";

offerEngine(explorerOf, () => new StreamlitHost());
