from crossroads.ui.pages import draw_section

draw_section("diplomatic-balancing")
