"""What a change does to the finished site: which pages differ, with pictures of before and after."""
