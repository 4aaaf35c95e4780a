using EmaPain.Local.Hosting;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Hosting;

public sealed class HostSettingsTests
{
    [Fact]
    public void The_settings_of_the_repository_are_read_as_the_design_has_them()
    {
        var settings = HostSettings.Read(Path.Combine(RepositoryFolders.Root, "host.json"));
        Assert.Equal("api", settings.RoutePrefix);
        Assert.Equal(TimeSpan.FromMinutes(2), settings.Queues.VisibilityTimeout);
        Assert.Equal(TimeSpan.FromSeconds(2), settings.Queues.MaxPollingInterval);
        Assert.Equal(20, settings.Queues.MaxDequeueCount);
    }

    [Fact]
    public void The_app_brings_host_json_along() =>
        Assert.Equal(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "host.json")), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")));
}
