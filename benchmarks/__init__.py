"""What our maps cost, beside the same maps made the usual way with folium."""
