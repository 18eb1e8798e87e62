using System.CommandLine;
using System.Reflection;
using Nazorg.Bot.Channel;

namespace Nazorg.Bot.Commands;

/// <summary><c>nazorg package --app-id … --out nazorg.zip</c>: makes the app that an administrator uploads to Teams, and checks it first.</summary>
internal static class PackageCommand
{
    private const string NoWebsite = "https://example.org/";

    public static Command Create()
    {
        var appId = new Option<string>("--app-id") { Description = "The Microsoft App ID of the Azure Bot", Required = true };
        var to = new Option<FileInfo>("--out") { Description = "The file to write", DefaultValueFactory = _ => new("nazorg.zip") };
        var domain = new Option<string[]>("--domain") { Description = "A web domain of your own that the app may show (repeatable)" };
        var name = new Option<string>("--name")
        {
            Description = "Who publishes the app, shown under its name",
            DefaultValueFactory = _ => "Gemeente",
        };
        var website = new Option<string?>("--website") { Description = "Your website (https)" };
        var privacy = new Option<string?>("--privacy") { Description = "Your privacy statement (https; default: the website)" };
        var terms = new Option<string?>("--terms") { Description = "Your terms of use (https; default: the website)" };
        var version = new Option<string>("--app-version")
        {
            Description = "The app's version; higher than the last one you uploaded",
            DefaultValueFactory = _ => OwnVersion,
        };
        var command = new Command("package", "Make the app to upload to Teams")
        {
            appId,
            to,
            domain,
            name,
            website,
            privacy,
            terms,
            version,
        };
        command.SetAction(
            async (parsed, stop) =>
            {
                var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
                ImmutableArray<string> domains = [.. parsed.GetValue(domain) ?? []];
                var site = parsed.GetValue(website) ?? (domains.IsEmpty ? NoWebsite : $"https://{domains[0]}/");
                var details = new AppDetails(
                    parsed.GetValue(appId)!.Trim().ToLowerInvariant(),
                    parsed.GetValue(version)!,
                    parsed.GetValue(name)!,
                    site,
                    parsed.GetValue(privacy) ?? site,
                    parsed.GetValue(terms) ?? site,
                    domains
                );
                if (!Guid.TryParseExact(details.AppId, "D", out _))
                {
                    await errors.WriteLineAsync(
                        $"--app-id '{details.AppId}' is not an id such as 11111111-2222-3333-4444-555555555555. Copy the 'Microsoft App ID' from the Configuration page of the Azure Bot."
                    );
                    return 1;
                }

                var files = AppPackage.Fill(AppPackage.Template(), details);
                var problems = AppPackage.Check(files, details.AppId);
                foreach (var problem in problems)
                    await errors.WriteLineAsync(problem);
                if (!problems.IsEmpty)
                    return 1;

                var path = parsed.GetValue(to)!.FullName;
                try
                {
                    await File.WriteAllBytesAsync(path, AppPackage.Zip(files), stop);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    await errors.WriteLineAsync($"{path} cannot be written: {e.Message} Choose another file with --out.");
                    return 1;
                }

                await output.WriteLineAsync(
                    $"{path}: version {details.Version}, {files.Count} files. Upload it in the Teams admin center (Teams apps, Manage apps, Upload)."
                );
                if (site == NoWebsite)
                    await errors.WriteLineAsync($"Colleagues will see {NoWebsite} as the app's website. Give your own with --website.");
                return 0;
            }
        );
        return command;
    }

    private static string OwnVersion => Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);
}
