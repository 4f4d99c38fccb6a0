"""hoinghi: turns YAML files of Vietnamese conference plans (kế hoạch hội nghị) into a portal."""
