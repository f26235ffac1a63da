"""Words of the interface: `content/en/words.yaml`.

The tables here declare every key and its placeholders; the file is checked against them.
"""

import re
from pathlib import Path

from crossroads.content.memory_words import FILLED_OF_MEMORY, PLAIN_OF_MEMORY
from crossroads.content.placeholders import Slots, expected_placeholders
from crossroads.content.quiz_words import FILLED_OF_QUIZ, PLAIN_OF_QUIZ
from crossroads.content.yaml_files import read_mapping
from crossroads.faults import DataError, Fault, fault
from crossroads.paths import shown_path

PLAIN = frozenset(
    """
    about address around_place as_of black_screen body_agreement body_format body_organization
    body_state card_border card_carried card_certainty card_countries card_country card_ends
    card_from_astana card_heritage card_length card_mentioned card_modes card_names
    card_no_border card_old_names card_period card_places card_route card_segments card_shore
    card_twins cite_heading clear close compare compare_body compare_border compare_count
    compare_day compare_fact compare_founded compare_in compare_itself compare_left_out
    compare_no_figure compare_none compare_not_in compare_note_bodies compare_note_countries
    compare_per_head compare_placeholder compare_shared compare_to_astana compare_too_few
    compare_unmapped compare_what copied copy copy_link countries country credit data_below
    details distance drawn_how east embed_code events exact_day fault_again fault_cards
    fault_late fault_late_again fault_map fault_quiz fault_search fault_story fault_tools
    fault_trying first_again first_blocked first_scene first_script from_place fullscreen
    fullscreen_exit generalised in_words internet_basemap key_close key_list key_map key_search
    keys kind kind_body kind_box kind_city kind_concept kind_contested kind_country kind_event
    kind_organization kind_passage kind_people kind_person kind_place kind_region kind_route
    kind_term kind_water language last_scene layers leave legend legend_always lesson_atlas_lead
    lesson_no_map lesson_note lesson_note_atlas lesson_take lesson_take_atlas licence
    link_heading look_closer measure_from name near near_here needs_server next_scene no_body
    no_change no_event no_hit no_source nobody north not_found not_found_text note note_ask
    note_mistake note_say notes on_the_map organizations own_link paper_a4 paper_class
    paper_facts paper_for_class paper_for_teacher paper_handout paper_heading paper_letter
    paper_naming paper_on paper_online paper_origin paper_outlines paper_parts paper_pupil
    paper_scenes paper_size paper_teacher paper_terms paper_wait paper_waters paper_which
    paper_with_names paper_with_numbers paper_without_names pause picture picture_done
    picture_failed picture_heading picture_svg picture_wait play present previous_scene qr_code
    questions quiz_again quiz_all_chapters quiz_all_levels quiz_bearing quiz_begin quiz_chapter
    quiz_check quiz_choose quiz_choose_name quiz_choose_place quiz_closer quiz_column_day
    quiz_column_outcome quiz_column_question quiz_column_quiz quiz_column_seconds
    quiz_column_tries quiz_comes_again quiz_count quiz_distance quiz_drag quiz_end_title
    quiz_hand_in quiz_hand_in_note quiz_key_choose quiz_key_next quiz_kind_borders
    quiz_kind_card quiz_kind_claim quiz_kind_estimate quiz_kind_events quiz_kind_member
    quiz_kind_name quiz_kind_neighbours quiz_kind_old_names quiz_kind_organization
    quiz_kind_place quiz_kinds quiz_lead quiz_learn quiz_leave quiz_level quiz_level_1
    quiz_level_2 quiz_level_3 quiz_lines_note quiz_match_choose quiz_match_note quiz_near
    quiz_new_round quiz_next quiz_none_fits quiz_nothing_given quiz_of_chapter quiz_order_note
    quiz_outcome_late quiz_outcome_missed quiz_outcome_right quiz_places_note quiz_point
    quiz_pupil quiz_quiz quiz_right quiz_save_csv quiz_save_json quiz_several quiz_show
    quiz_the_middle quiz_to_end quiz_type_it quiz_wind_e quiz_wind_n quiz_wind_ne quiz_wind_nw
    quiz_wind_s quiz_wind_se quiz_wind_sw quiz_wind_w quiz_wrong quiz_your_answer read_abstract
    read_mirror read_none read_passage read_whole scenes schematic schematic_line search
    search_hint search_sources search_wait server_gone share share_camera shared_title
    show_on_map since source sources south status story studio_about studio_add
    studio_add_chapters studio_add_view studio_address studio_address_help studio_all_scenes
    studio_before studio_by_file studio_by_file_kept studio_by_link studio_by_link_kept
    studio_chapter studio_denied studio_down studio_elsewhere studio_expected_address
    studio_expected_camera studio_expected_citation studio_expected_csv studio_expected_date
    studio_expected_fact studio_expected_json studio_expected_key studio_expected_kind
    studio_expected_known_key studio_expected_layer studio_expected_link studio_expected_list
    studio_expected_marks studio_expected_object studio_expected_other studio_expected_own_scene
    studio_expected_pick studio_expected_scene studio_expected_term studio_expected_text
    studio_expected_utf8 studio_keep_help studio_keep_view studio_kept studio_lead studio_link
    studio_link_long studio_map studio_mend studio_new studio_no_map studio_none_yet
    studio_nothing studio_open studio_own_view studio_pick_scene studio_question
    studio_refused_file studio_refused_kept studio_refused_link studio_refused_view
    studio_refused_words studio_remove studio_save_kept studio_scene_text studio_scene_title
    studio_scenes studio_show studio_slides studio_take studio_take_csv studio_take_html
    studio_take_json studio_take_note studio_text_help studio_title studio_untitled studio_up
    studio_whole surveyed tab_in_words tab_layers tab_measure tab_take_away tab_years table
    table_pick take_all take_codes take_data take_day take_features take_format take_home
    take_nothing take_what take_wkt teach_aims teach_answer teach_atlas teach_clash teach_expect
    teach_find teach_for_all teach_homework teach_kit teach_lead teach_minutes teach_older
    teach_online teach_open teach_open_atlas teach_plan teach_plans teach_prepare teach_pupils
    teach_questions teach_says teach_sources teach_speaks teach_step teach_steps teach_take_plan
    teach_teacher teach_title teach_unknown teach_wrong teach_younger to_place today tools tour
    trade_legend trade_title two_fingers vote_absent vote_abstained vote_no vote_yes votes
    votes_about votes_counts votes_day votes_note votes_vote walk west within wrong_radius year
    years zoom_in zoom_out
    """.split()  # noqa: SIM905 - a list of 250 quoted words hides the words
)
"""Keys of texts that are shown as they stand."""

FILLED: dict[str, Slots] = {
    "all_rows": {"count": int, "first": int},
    "compare_all_in": {"day": str, "names": str, "bodies": str},
    "compare_all_in_none": {"day": str, "names": str},
    "compare_area_value": {"number": str},
    "compare_body_choice": {"short": str, "name": str},
    "compare_border_value": {"km": str, "year": int},
    "compare_empty": {"day": str, "names": str},
    "compare_gdp_value": {"number": str},
    "compare_has": {"name": str, "what": str},
    "compare_have": {"name": str, "what": str},
    "compare_in_all": {"names": str},
    "compare_km": {"km": str},
    "compare_lacks": {"measure": str},
    "compare_largest_overlap": {"day": str, "bodies": str, "names": str, "count": int},
    "compare_memberships": {"day": str},
    "compare_no_overlap": {"day": str},
    "compare_of": {"count": int, "all": int},
    "compare_overlaps": {"day": str},
    "compare_people_value": {"number": str},
    "compare_pick": {"most": int},
    "compare_share": {"measure": str},
    "compare_top_area": {"value": str},
    "compare_top_gdp": {"value": str},
    "compare_top_people": {"value": str},
    "compare_with_status": {"status": str},
    "first_tell": {"host": str},
    "lesson_colophon": {"day": str},
    "paper_alt_all": {"title": str},
    "paper_alt_none": {"title": str},
    "paper_alt_numbers": {"title": str},
    "paper_key": {"title": str},
    "paper_projection": {"screen": str, "real": str},
    "site_colophon": {"day": str},
    "studio_expected_cells": {"count": int},
    "studio_expected_columns": {"names": str},
    "studio_expected_entries": {"count": int},
    "studio_expected_letters": {"count": int},
    "studio_expected_smaller": {"count": int},
    "studio_expected_version": {"version": int},
    "studio_from": {"chapter": str, "scene": str},
    "studio_full": {"count": int},
    "studio_line": {"line": int},
    "studio_more": {"count": int},
    "studio_refusal": {"place": str, "found": str, "expected": str},
    "studio_scene": {"number": int},
    "studio_view_title": {"number": int},
    "take_button": {"name": str},
    "take_licence": {"title": str, "credit": str, "licence": str, "as_of": str},
    "take_members": {"body": str},
    "take_members_licence": {"title": str, "credit": str, "licence": str, "as_of": str},
    "take_summary": {"count": int, "licence": str},
    "teach_length": {"minutes": int},
    "teach_outline": {"title": str},
    "teach_question": {"number": int},
    "teach_quiz": {"count": int},
    "trade_value": {"value": float, "year": int},
    "trade_value_and_share": {"value": float, "share": float, "year": int},
    "unknown_parameter": {"names": str},
    "wrong_date": {"value": str},
}
"""Keys of texts that Python fills, with what it fills in."""

FILLED_IN_BROWSER: dict[str, Slots] = {
    **FILLED_OF_MEMORY,
    "and_more": {"count": int},
    "as_of_line": {"date": str},
    "became": {"country": str, "status": str, "day": str},
    "card_km_of": {"km": str, "year": str},
    "card_no_shared": {"day": str},
    "card_shared": {"day": str},
    "distance_answer": {"from": str, "to": str, "km": str, "miles": str},
    "fault_parts": {"names": str},
    "in_words_day": {"day": str},
    "in_words_empty": {"title": str},
    "in_words_opening": {"title": str},
    "joined": {"country": str, "status": str, "day": str},
    "left": {"country": str, "status": str, "day": str},
    "local_link": {"address": str},
    "lost": {"names": str},
    "near_answer": {"count": str, "km": str, "place": str},
    "near_answer_long": {"count": str, "km": str, "place": str, "first": str},
    "nearest": {"names": str},
    "opacity": {"layer": str},
    "other_day": {"day": str},
    "plays": {"seconds": str},
    "quiz_answer": {"answer": str},
    "quiz_away": {"km": str, "wind": str},
    "quiz_earlier": {"card": str},
    "quiz_fitting": {"count": str},
    "quiz_from_middle": {"wind": str, "km": str},
    "quiz_hint": {"hint": str},
    "quiz_later": {"card": str},
    "quiz_minutes": {"minutes": str, "seconds": str},
    "quiz_off_bearing": {"said": str, "degrees": str},
    "quiz_off_distance": {"said": str, "percent": str},
    "quiz_place_of": {"number": str, "of": str},
    "quiz_practise": {"count": str},
    "quiz_score": {"right": str, "of": str},
    "quiz_seconds": {"seconds": str},
    "quiz_that_is": {"name": str},
    "quiz_time": {"time": str},
    "quiz_tries_left": {"count": str},
    "quoted": {"name": str},
    "since_date": {"date": str},
    "sources_line": {"credits": str},
    "year_bce": {"year": str},
    "year_heading": {"year": str, "day": str},
}
"""Keys of texts that the browser fills (some of them Python, too)."""

LAND = re.compile("land_[a-z]{2}")
"""Keys of names of former states; `crossroads.maps.check` tells which of them are needed."""

SLOTS: dict[str, Slots] = {
    **{key: {} for key in (*PLAIN, *PLAIN_OF_QUIZ, *PLAIN_OF_MEMORY)},
    **FILLED,
    **FILLED_OF_QUIZ,
    **FILLED_IN_BROWSER,
}
"""Every key that must be there, with its placeholders."""


def load_words(path: Path) -> dict[str, str]:
    """Words by key. Raises DataError with the key of each that is missing, unknown or wrong."""
    words = read_mapping(path)
    faults = [
        Fault(shown_path(path), key, "nothing", "a text (this key is required)")
        for key in SLOTS
        if key not in words
    ]
    for key, text in words.items():
        expected = _expected_text(key, text)
        if expected is not None:
            faults.append(fault(path, key, text, expected))
    if faults:
        raise DataError(faults)
    return words


def _expected_text(key: str, text: object) -> str | None:
    """What was expected instead; None where the text is good."""
    if key not in SLOTS and not LAND.fullmatch(key):
        return "only known keys (is it misspelt?)"
    if not isinstance(text, str) or not text.strip():
        return "a text"
    return expected_placeholders(text, SLOTS.get(key, {}), plainly=key in FILLED_IN_BROWSER)
