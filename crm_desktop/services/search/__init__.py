"""The search: documents kept in step with the data, questions in any spelling, answers by kind."""
