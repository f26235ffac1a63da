from crossroads.ui.section_page import render_section

render_section("geopolitical-challenges")
