namespace Nazorg.Bot.Commands;

/// <summary>What the Playground is given: who is in the chat, and two things it may not do.</summary>
internal static class PlaygroundSetup
{
    /// <summary>
    /// A tenant, the person who types, exactly five others, a group and a team. The schema is strict: another key, four or six others, or a
    /// second channel stops the Playground. The ids look like those of Teams and are always the same, so that a case is still there tomorrow.
    /// </summary>
    public const string Configuration = """
        version: "0.1.1"
        tenantId: 6f1d2a4e-3b5c-4d7e-8f90-a1b2c3d4e5f6
        bot:
          id: 28:9c1e7b52-64a3-4f0d-b8e1-2d3c4b5a6978
          name: Nazorg
        currentUser:
          id: 29:1-0b7c9d1e-5f2a-4c3b-9e8d-7a6b5c4d3e01
          name: Noor Willems
          userPrincipleName: noor.willems@voorbeeldgemeente.example
          aadObjectId: 0b7c9d1e-5f2a-4c3b-9e8d-7a6b5c4d3e01
          givenName: Noor
          surname: Willems
          email: noor.willems@voorbeeldgemeente.example
        users:
        - id: 29:1-0b7c9d1e-5f2a-4c3b-9e8d-7a6b5c4d3e02
          name: Daan Peeters
          userPrincipleName: daan.peeters@voorbeeldgemeente.example
          aadObjectId: 0b7c9d1e-5f2a-4c3b-9e8d-7a6b5c4d3e02
          givenName: Daan
          surname: Peeters
          email: daan.peeters@voorbeeldgemeente.example
        - id: 29:1-0b7c9d1e-5f2a-4c3b-9e8d-7a6b5c4d3e03
          name: Fatima Aziz
          userPrincipleName: fatima.aziz@voorbeeldgemeente.example
          aadObjectId: 0b7c9d1e-5f2a-4c3b-9e8d-7a6b5c4d3e03
          givenName: Fatima
          surname: Aziz
          email: fatima.aziz@voorbeeldgemeente.example
        - id: 29:1-0b7c9d1e-5f2a-4c3b-9e8d-7a6b5c4d3e04
          name: Joris Mulder
          userPrincipleName: joris.mulder@voorbeeldgemeente.example
          aadObjectId: 0b7c9d1e-5f2a-4c3b-9e8d-7a6b5c4d3e04
          givenName: Joris
          surname: Mulder
          email: joris.mulder@voorbeeldgemeente.example
        - id: 29:1-0b7c9d1e-5f2a-4c3b-9e8d-7a6b5c4d3e05
          name: Lieke Smit
          userPrincipleName: lieke.smit@voorbeeldgemeente.example
          aadObjectId: 0b7c9d1e-5f2a-4c3b-9e8d-7a6b5c4d3e05
          givenName: Lieke
          surname: Smit
          email: lieke.smit@voorbeeldgemeente.example
        - id: 29:1-0b7c9d1e-5f2a-4c3b-9e8d-7a6b5c4d3e06
          name: Zoë Bakker
          userPrincipleName: zoe.bakker@voorbeeldgemeente.example
          aadObjectId: 0b7c9d1e-5f2a-4c3b-9e8d-7a6b5c4d3e06
          givenName: Zoë
          surname: Bakker
          email: zoe.bakker@voorbeeldgemeente.example
        personalChat:
          id: a:1-5d4c3b2a-1908-4f7e-a6d5-c4b3a2918070
        groupChat:
          id: 19:5d4c3b2a-1908-4f7e-a6d5-c4b3a2918071@thread.v2
          name: Nazorgoverleg
        team:
          id: 19:5d4c3b2a-1908-4f7e-a6d5-c4b3a2918072@thread.tacv2
          name: Team Veiligheid
          aadGroupId: 5d4c3b2a-1908-4f7e-a6d5-c4b3a2918073
          channels:
          - id: 19:5d4c3b2a-1908-4f7e-a6d5-c4b3a2918074@thread.tacv2
            name: Nazorg

        """;

    /// <summary>Node loads this before the Playground.</summary>
    public const string Preload = """
        const childProcess = require('node:child_process');
        const net = require('node:net');

        // The Playground listens on every network this computer is on. What is tried here is for the person at this computer only.
        const listen = net.Server.prototype.listen;
        net.Server.prototype.listen = function (where, ...rest) {
          return typeof where === 'number'
            ? listen.call(this, { port: where, host: '127.0.0.1' }, ...rest.filter((argument) => typeof argument === 'function'))
            : listen.call(this, where, ...rest);
        };

        // The Playground always opens a browser, and stops when it cannot. Whether one opens is for whoever started it.
        const spawn = childProcess.spawn;
        childProcess.spawn = (program, ...rest) =>
          /xdg-open$|^open$|powershell(\.exe)?$/i.test(program) ? spawn(process.execPath, ['--eval', '']) : spawn(program, ...rest);

        // Standard input ends when the process that started this one does, however that came about.
        process.stdin.resume().on('end', () => process.exit());

        """;
}
