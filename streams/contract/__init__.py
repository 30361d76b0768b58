"""What travels: records, topics, stages, CloudEvents headers and ids. Read ``records`` first."""
