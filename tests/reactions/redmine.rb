# Makes a project with the categories we look at, and prints what the test needs to know.
Setting.rest_api_enabled = "1"
Redmine::DefaultData::Loader.load("nl") if Redmine::DefaultData::Loader.no_data?
admin = User.where(admin: true).first
admin.must_change_passwd = false
admin.save(validate: false)
project = Project.find_by(identifier: "inclusie") ||
          Project.create!(identifier: "inclusie", name: "Inclusie", is_public: true)
project.enable_module!(:issue_tracking)
project.trackers = Tracker.all
project.issues.destroy_all
%w[tonen reactie].each { |name| project.issue_categories.find_or_create_by!(name: name) }
closed = IssueStatus.where(is_closed: true).first
closed.update!(name: "Overgenomen")
categories = project.issue_categories.pluck(:name, :id).to_h
puts "GEMAAKT #{{ key: admin.api_key, closed: closed.id, project: project.id, categories: categories }.to_json}"
