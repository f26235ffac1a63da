/* Everything that the quiz's page needs. */

import { StreamlitHost } from "../host/streamlit_host.ts";
import { offerEngine } from "../maps/engine.ts";
import { quizOf } from "../quiz/quiz.ts";

offerEngine(quizOf, () => new StreamlitHost());
