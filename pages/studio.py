from crossroads.ui.pages import draw_studio

draw_studio()
