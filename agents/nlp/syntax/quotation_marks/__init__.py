"""What stands in quotation marks: read by whoever must tell speech from the words around it."""
