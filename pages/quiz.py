from crossroads.ui.pages import draw_quiz

draw_quiz()
