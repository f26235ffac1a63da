"""Keys of the interface's words that the browser's scripts use (`content/en/words.yaml`)."""

MAP_WORDS = (
    "legend", "legend_always", "two_fingers", "details", "close", "source", "since", "since_date",
    "year_bce",
    "in_words", "language",
    "fullscreen", "fullscreen_exit", "in_words_opening", "in_words_empty", "in_words_day",
    "layers", "zoom_in", "zoom_out", "quoted",
    "keys", "key_list", "key_close", "key_map", "embed_code", "local_link",
    "own_link", "and_more", "lost", "sources_line", "schematic_line", "as_of_line",
    "fault_cards", "fault_quiz", "fault_search", "fault_story", "fault_tools",
)  # fmt: skip
CARD_WORDS = (
    "card_names", "card_old_names", "card_border", "card_no_border", "card_km_of",
    "card_shore", "card_from_astana", "card_country", "card_countries",
    "card_period", "card_heritage", "card_route", "card_certainty", "card_length", "card_segments",
    "card_carried", "card_modes", "card_places", "card_ends", "card_shared", "card_no_shared",
    "card_mentioned", "card_twins",
)  # fmt: skip
STORY_WORDS = (
    "walk", "present", "previous_scene", "next_scene", "scenes", "notes", "play", "pause", "plays",
    "share", "leave", "sources", "story", "address", "qr_code", "copy_link", "copied",
    "share_camera", "first_scene", "last_scene", "black_screen", "other_day",
    "look_closer", "note_say", "note_ask", "note_mistake", "needs_server",
)  # fmt: skip
EXPLORER_WORDS = (
    "search", "search_hint", "search_wait", "key_search", "no_hit", "nearest", "tools",
    "tab_layers", "tab_years",
    "tab_measure", "tab_in_words", "tab_take_away", "opacity", "year", "years", "today",
    "year_heading", "exact_day", "events", "no_event", "no_body", "no_change", "nobody",
    "joined", "left", "became", "distance", "from_place", "to_place", "on_the_map",
    "distance_answer", "near", "around_place", "within", "near_answer", "near_answer_long",
    "wrong_radius", "clear", "north", "south",
    "east", "west", "measure_from", "near_here", "picture_heading", "picture", "picture_wait",
    "picture_svg", "picture_done", "picture_failed", "link_heading", "cite_heading", "copy",
    "data_below",
)  # fmt: skip
BROWSER_WORDS = (*MAP_WORDS, *CARD_WORDS, *STORY_WORDS, *EXPLORER_WORDS)
MESSAGE_WORDS = ("fault_map", "fault_parts", "fault_trying", "fault_again")
"""Those that come with a map's message, since the file of the others may be what is missing."""
FAULT = "fault_"
"""Begin of their keys."""
KIND = "kind_"
"""Begin of the keys of words for kinds of what the search finds."""
