using Microsoft.Playwright;
using Nazorg.Tests;

namespace Nazorg.EndToEnd.Tests;

/// <summary>
/// What the coordinator saw, step by step: artifacts/screenshots/&lt;test&gt;/NN-name.png. Git ignores the folder; people look at it.
/// </summary>
internal sealed class Screenshots
{
    private readonly string _folder;
    private int _count;

    /// <summary>For the test that runs now; the pictures of an earlier run are removed.</summary>
    public Screenshots()
    {
        var method = TestContext.Current.TestMethod!;
        _folder = Repository.PathTo("artifacts", "screenshots", $"{method.TestClass.TestClassSimpleName}.{method.MethodName}");
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    public Task TakeAsync(IPage page, string name) => page.ScreenshotAsync(new() { Path = Next(name) });

    public Task TakeAsync(ILocator part, string name) => part.ScreenshotAsync(new() { Path = Next(name) });

    private string Next(string name) => Path.Combine(_folder, $"{++_count:00}-{name}.png");
}
