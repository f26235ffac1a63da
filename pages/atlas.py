from crossroads.ui.atlas_page import render_atlas

render_atlas()
