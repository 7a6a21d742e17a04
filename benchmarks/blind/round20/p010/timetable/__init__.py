"""School timetable maker: tries many seeds in parallel and shows the progress on the staff-room screen."""
